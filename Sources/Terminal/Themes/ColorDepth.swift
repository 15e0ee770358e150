/// The forms in which one colour of a palette is shown at each depth of colour.
struct ColorForms: Hashable, Sendable {
  var trueColor: Color
  var among256: Color
  var among16: Color

  /// The forms of a colour, the poorer ones being the nearest to it.
  init(_ color: Color) {
    trueColor = color
    among256 = color.nearest(among: 256)
    among16 = color.nearest(among: 16)
  }

  /// The form for a terminal with so many colours; the terminal's own colour when it has none.
  func form(colors: Int) -> Color {
    switch colors {
    case ..<8: .standard
    case 8..<16: among16.nearest(among: 8)
    case 16..<256: among16
    case 256..<0x1000000: among256
    default: trueColor
    }
  }
}

extension Color {
  /// The red, green and blue of a colour, the terminal's sixteen taken as xterm shows them; nil for its own
  /// default.
  public var channels: (red: Int, green: Int, blue: Int)? {
    switch self {
    case .standard: nil
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    case .palette(let number): Color.channels(of: Int(number))
    }
  }

  /// The nearest colour that a terminal with so many colours can show.
  ///
  /// A true colour becomes one of the cube and the greys rather than one of the sixteen, which users
  /// redefine.
  public func nearest(among colors: Int) -> Color {
    if colors < 8 { return .standard }
    guard colors < 0x1000000, let wanted = channels else { return self }
    let shown = colors >= 256 ? 256 : colors >= 16 ? 16 : 8
    if case .palette(let number) = self, Int(number) < shown { return self }
    let candidates = (shown == 256 ? 16 : 0)..<shown
    var best = candidates.lowerBound
    var bestDistance = Int.max
    for candidate in candidates {
      let distance = Color.distance(wanted, Color.channels(of: candidate))
      if distance < bestDistance { (best, bestDistance) = (candidate, distance) }
    }
    return .palette(UInt8(truncatingIfNeeded: best))
  }

  /// How different two colours look: the weighted "redmean" square, near enough to the eye and exact in
  /// integers.
  private static func distance(
    _ one: (red: Int, green: Int, blue: Int), _ other: (red: Int, green: Int, blue: Int)
  ) -> Int {
    let mean = (one.red + other.red) / 2
    let red = one.red - other.red
    let green = one.green - other.green
    let blue = one.blue - other.blue
    return (512 + mean) * red * red / 256 + 4 * green * green + (767 - mean) * blue * blue / 256
  }

  private static func channels(of number: Int) -> (red: Int, green: Int, blue: Int) {
    if number < 16 { return sixteen[number] }
    if number >= 232 {
      let grey = 8 + 10 * (number - 232)
      return (grey, grey, grey)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let index = number - 16
    return (steps[index / 36], steps[index / 6 % 6], steps[index % 6])
  }

  private static let sixteen: [(red: Int, green: Int, blue: Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]
}
