extension DemoFamily {
  /// The item groups of the demo company.
  static let groups = [
    ("PUMPS", "Pumps"), ("PARTS", "Pump parts and seals"), ("VALVES", "Valves"), ("FITTINGS", "Fittings"),
    ("PIPE", "Pipe and hose"), ("TOOLS", "Tools"), ("FASTEN", "Fasteners"), ("GAUGES", "Gauges and control"),
    ("SUPPLY", "Oil and supplies"), ("WORK", "Services"),
  ]

  /// All families, in the order of their item numbers.
  static let all = pumps + valves + fittings + tools + supplies + services

  private static let nominal = "15, 20, 25, 32, 40, 50, 65, 80, 100, 125, 150, 200"
  private static let inches = "1/4\", 3/8\", 1/2\", 3/4\", 1\", 1 1/4\", 1 1/2\", 2\""

  private static let millimetres = "15 mm, 18 mm, 22 mm, 28 mm, 35 mm, 42 mm, 54 mm"

  private static let pumps = [
    DemoFamily(
      "PUMPS", "Centrifugal pump NK *", .pieces, from: 48_900, step: 14,
      sizes: "32-125, 32-160, 40-125, 40-160, 40-200, 50-125, 50-160, 50-200, 65-160, 65-200, 80-200, 100-250"
    ),
    DemoFamily(
      "PUMPS", "Submersible pump Tümpler *", .pieces, from: 18_500, step: 17,
      sizes: "150, 250, 400, 550, 750, 1100, 1500, 2200"),
    DemoFamily(
      "PUMPS", "Circulation pump Calora *", .pieces, from: 9_950, step: 13,
      sizes: "15-40, 20-40, 25-40, 25-60, 30-60, 32-80, 40-80, 50-120"),
    DemoFamily(
      "PUMPS", "Dosing pump Mikra *", .pieces, from: 34_200, step: 11,
      sizes: "1 l/h, 2 l/h, 5 l/h, 10 l/h, 15 l/h, 20 l/h"),
    DemoFamily(
      "PUMPS", "Drum pump *", .pieces, from: 12_400, step: 22, sizes: "700 mm, 1000 mm, 1200 mm, stainless"),
    DemoFamily(
      "PUMPS", "Hand pump Möwe *", .pieces, from: 5_900, step: 24, sizes: "No. 1, No. 2, No. 3, No. 4"),
    DemoFamily(
      "PARTS", "Impeller NK * bronze", .pieces, from: 8_700, step: 13,
      sizes: "32-125, 32-160, 40-125, 40-160, 40-200, 50-125, 50-160, 50-200, 65-160, 65-200, 80-200, 100-250"
    ),
    DemoFamily(
      "PARTS", "Shaft seal * SiC/SiC", .boxed(10), from: 2_140, step: 16,
      sizes: "12 mm, 16 mm, 20 mm, 25 mm, 28 mm, 33 mm, 40 mm, 50 mm"),
    DemoFamily(
      "PARTS", "O-ring * NBR 70", .perHundred(box: 100), from: 420, step: 18,
      sizes: "10x2, 12x2, 16x2.5, 20x2.5, 25x3, 30x3, 40x3.5, 50x3.5, 65x4, 80x4, 100x5, 120x5"),
    DemoFamily(
      "PARTS", "Flat gasket DN * aramid", .soldByBox(25), from: 65, step: 21, sizes: nominal),
    DemoFamily(
      "PARTS", "Motor bearing *", .boxed(10), from: 480, step: 17,
      sizes: "6202, 6203, 6204, 6205, 6206, 6207, 6208, 6308"),
    DemoFamily(
      "PARTS", "Coupling element *", .boxed(10), from: 690, step: 24, sizes: "14, 19, 24, 28, 38, 42, 48"),
    DemoFamily("PARTS", "Bellows DN * EPDM", .pieces, from: 2_780, step: 17, sizes: nominal),
  ]

  private static let valves = [
    DemoFamily("VALVES", "Ball valve DN * brass", .boxed(10), from: 780, step: 29, sizes: nominal),
    DemoFamily("VALVES", "Ball valve DN * stainless", .boxed(10), from: 2_450, step: 31, sizes: nominal),
    DemoFamily("VALVES", "Gate valve DN * cast iron", .pieces, from: 5_600, step: 24, sizes: nominal),
    DemoFamily("VALVES", "Butterfly valve DN * EPDM", .pieces, from: 3_900, step: 22, sizes: nominal),
    DemoFamily("VALVES", "Check valve DN *", .boxed(10), from: 1_120, step: 26, sizes: nominal),
    DemoFamily("VALVES", "Strainer DN *", .boxed(5), from: 1_340, step: 27, sizes: nominal),
    DemoFamily(
      "VALVES", "Safety valve * bar", .pieces, from: 2_980, step: 6, sizes: "1.5, 2.5, 3, 4, 6, 8, 10, 16"),
    DemoFamily(
      "VALVES", "Solenoid valve *", .pieces, from: 4_150, step: 19,
      sizes: "1/4\", 3/8\", 1/2\", 3/4\", 1\", 2\""),
  ]

  private static let fittings = [
    DemoFamily("FITTINGS", "Elbow 90° * galvanised", .soldByBox(50), from: 58, step: 34, sizes: inches),
    DemoFamily("FITTINGS", "Tee * galvanised", .soldByBox(25), from: 82, step: 35, sizes: inches),
    DemoFamily("FITTINGS", "Nipple * brass", .boxed(50), from: 74, step: 33, sizes: inches),
    DemoFamily("FITTINGS", "Reducing socket * brass", .boxed(25), from: 110, step: 32, sizes: inches),
    DemoFamily("FITTINGS", "Hose coupling * brass", .boxed(20), from: 195, step: 30, sizes: inches),
    DemoFamily("FITTINGS", "Weld bend 90° DN *", .boxed(10), from: 310, step: 28, sizes: nominal),
    DemoFamily("FITTINGS", "Press elbow 90° *", .boxed(10), from: 265, step: 26, sizes: millimetres),
    DemoFamily("FITTINGS", "Press coupling *", .boxed(10), from: 210, step: 25, sizes: millimetres),
    DemoFamily("FITTINGS", "Press tee *", .boxed(10), from: 390, step: 27, sizes: millimetres),
    DemoFamily("FITTINGS", "Flange DN * PN 16", .pieces, from: 1_150, step: 19, sizes: nominal),
    DemoFamily(
      "PIPE", "Steel pipe * seamless", .measured("m"), from: 410, step: 23,
      sizes: "17.2, 21.3, 26.9, 33.7, 42.4, 48.3, 60.3, 76.1, 88.9, 114.3"),
    DemoFamily(
      "PIPE", "PE pipe * PN 16", .measured("m"), from: 125, step: 28,
      sizes: "20, 25, 32, 40, 50, 63, 75, 90, 110"),
    DemoFamily(
      "PIPE", "Suction hose *", .measured("m"), from: 680, step: 22,
      sizes: "19 mm, 25 mm, 32 mm, 38 mm, 50 mm, 75 mm, 100 mm"),
  ]

  private static let tools = [
    DemoFamily(
      "TOOLS", "Pipe wrench *", .pieces, from: 1_850, step: 28, sizes: "1/2\", 1\", 1 1/2\", 2\", 3\", 4\""),
    DemoFamily(
      "TOOLS", "Combination spanner *", .boxed(10), from: 420, step: 9,
      sizes: "8, 10, 11, 13, 14, 16, 17, 18, 19, 21, 22, 24, 27, 30"),
    DemoFamily(
      "TOOLS", "Torque wrench *", .pieces, from: 8_900, step: 27,
      sizes: "5-25 Nm, 20-100 Nm, 40-200 Nm, 60-300 Nm"),
    DemoFamily(
      "TOOLS", "Hammer *", .boxed(6), from: 1_090, step: 18,
      sizes: "200 g, 300 g, 500 g, 800 g, 1000 g, 2000 g"),
    DemoFamily(
      "TOOLS", "Screwdriver *", .boxed(12), from: 395, step: 11,
      sizes: "PH 1, PH 2, PH 3, 4 mm, 5.5 mm, 6.5 mm, 8 mm, TX 20, TX 25, TX 30"),
    DemoFamily(
      "TOOLS", "Twist drill * HSS", .boxed(10), from: 115, step: 13,
      sizes: "3 mm, 4 mm, 5 mm, 6 mm, 7 mm, 8 mm, 9 mm, 10 mm, 11 mm, 12 mm, 13 mm"),
    DemoFamily(
      "TOOLS", "Hexagon key *", .boxed(20), from: 68, step: 17, sizes: "2, 2.5, 3, 4, 5, 6, 8, 10, 12, 14"),
    DemoFamily(
      "TOOLS", "Threading set *", .pieces, from: 14_900, step: 33, sizes: "R 1/2-1, R 1/2-1 1/4, R 1/2-2"),
    DemoFamily(
      "FASTEN", "Hexagon bolt * 8.8", .perHundred(box: 100), from: 890, step: 16,
      sizes: """
        M6x20, M6x30, M8x25, M8x40, M10x30, M10x50, M12x40, M12x60, M16x50, M16x80, M20x60, M20x90, M24x80
        """),
    DemoFamily(
      "FASTEN", "Hexagon nut * 8", .perHundred(box: 200), from: 180, step: 30,
      sizes: "M6, M8, M10, M12, M16, M20, M24"),
    DemoFamily(
      "FASTEN", "Washer *", .perHundred(box: 500), from: 95, step: 26,
      sizes: "M6, M8, M10, M12, M16, M20, M24"),
    DemoFamily(
      "FASTEN", "Anchor *", .perHundred(box: 50), from: 2_450, step: 19,
      sizes: "M8x75, M8x95, M10x90, M10x115, M12x110, M12x145, M16x145, M16x180"),
    DemoFamily(
      "FASTEN", "Threaded rod *", .measured("m"), from: 145, step: 29,
      sizes: "M6, M8, M10, M12, M16, M20, M24"),
    DemoFamily(
      "FASTEN", "Pipe clamp *", .boxed(50), from: 88, step: 14,
      sizes: "15-19, 20-24, 25-30, 32-37, 38-43, 47-51, 60-64, 74-80, 87-92, 108-114"),
  ]

  private static let supplies = [
    DemoFamily(
      "GAUGES", "Pressure gauge *", .boxed(10), from: 1_250, step: 4,
      sizes: "0-1 bar, 0-2.5 bar, 0-4 bar, 0-6 bar, 0-10 bar, 0-16 bar, 0-25 bar, 0-40 bar"),
    DemoFamily(
      "GAUGES", "Thermometer *", .boxed(10), from: 1_420, step: 5, sizes: "0-60°, 0-120°, 0-160°, 0-200°"),
    DemoFamily(
      "GAUGES", "Water meter *", .pieces, from: 3_950, step: 30,
      sizes: "Q3 2.5, Q3 4, Q3 6.3, Q3 10, Q3 16, Q3 25"),
    DemoFamily(
      "GAUGES", "Level switch *", .pieces, from: 2_490, step: 15, sizes: "3 m, 5 m, 10 m, 20 m"),
    DemoFamily(
      "GAUGES", "Frequency converter *", .pieces, from: 24_900, step: 21,
      sizes: "0.75 kW, 1.5 kW, 2.2 kW, 3 kW, 4 kW, 5.5 kW, 7.5 kW"),
    DemoFamily(
      "SUPPLY", "Filter cartridge *", .soldByBox(6), from: 340, step: 12,
      sizes:
        "5\" 1 µm, 5\" 5 µm, 5\" 25 µm, 10\" 1 µm, 10\" 5 µm, 10\" 25 µm, 20\" 1 µm, 20\" 5 µm, 20\" 25 µm"),
    DemoFamily(
      "SUPPLY", "Jointing compound *", .boxed(12), from: 420, step: 18,
      sizes: "50 g, 100 g, 200 g, 450 g, 900 g"),
    DemoFamily(
      "SUPPLY", "Gear oil ISO VG *", .measured("l"), from: 640, step: 7, sizes: "68, 100, 150, 220, 320, 460"),
    DemoFamily(
      "SUPPLY", "Grease *", .measured("kg"), from: 1_180, step: 19,
      sizes: "NLGI 1, NLGI 2, NLGI 3, food grade"),
    DemoFamily(
      "SUPPLY", "Thread seal tape *", .soldByBox(10), from: 79, step: 20, sizes: "12 mm, 15 mm, 19 mm, 25 mm"),
    DemoFamily(
      "SUPPLY", "Protective gloves size *", .soldByBox(12), from: 165, step: 2, sizes: "7, 8, 9, 10, 11"),
    DemoFamily(
      "SUPPLY", "Cleaning cloth *", .measured("kg"), from: 245, step: 12, sizes: "white, coloured, knit"),
  ]

  private static let services = [
    DemoFamily(
      "WORK", "* by the hour", .service("h"), from: 6_800, step: 9,
      sizes: "Assembly, Commissioning, Pump repair, Instruction, Engineering"),
    DemoFamily(
      "WORK", "*", .service("pcs"), from: 4_900, step: 26,
      sizes: "Travel charge, Pump inspection, Pressure test with certificate, Calibration, Express handling"),
  ]
}
