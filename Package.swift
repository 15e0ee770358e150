// swift-tools-version: 6.1

import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "docket",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "docket", targets: ["docket"]),
    .executable(name: "docket-bench", targets: ["docket-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // The program: command line, start-up, wiring.
    .executableTarget(
      name: "docket",
      dependencies: [
        "Screens", "CursesTerminal", "Terminal", "Documents", "Paper", "Desk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "docket-bench",
      dependencies: [
        "Desk", "Store", "Sales",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What is seen.
    .target(
      name: "Screens", dependencies: ["Configuration", "Terminal", "Documents", "Desk"], swiftSettings: strict
    ),
    // Paper and exchange.
    .target(
      name: "Documents",
      dependencies: ["Configuration", "Desk", "Paper", .product(name: "TOMLKit", package: "TOMLKit")],
      resources: ["en", "de", "fr", "es"].map { .embedInCode("Paper/Languages/\($0).toml") },
      swiftSettings: strict),
    // Pages: printouts as PDF and as text.
    .target(
      name: "Paper", dependencies: ["Terminal", "CPango"],
      swiftSettings: strict + [
        .unsafeFlags(["-Xcc", "-I/usr/include/pango-1.0", "-Xcc", "-I/usr/include/harfbuzz"])
      ]),
    .systemLibrary(
      name: "CPango", pkgConfig: "cairo", providers: [.apt(["libpango1.0-dev"])]),
    // Actions and queries.
    .target(name: "Desk", dependencies: ["Configuration", "Store", "Sales"], swiftSettings: strict),
    // Tables and SQL.
    .target(
      name: "Store",
      dependencies: ["Sales", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    // The domain core: values and rules.
    .target(name: "Sales", swiftSettings: strict),

    // Files in TOML, read so that a mistake costs its own line.
    .target(
      name: "Configuration", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict),
    // The terminal kit.
    .target(
      name: "Terminal",
      dependencies: ["Configuration", "ThemeFiles", "CTerminal"],
      swiftSettings: strict),
    .target(
      name: "CursesTerminal",
      dependencies: ["Terminal", "CNcurses", "CTerminal"],
      swiftSettings: strict),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CTerminal"),
    .target(
      name: "ThemeFiles",
      path: "Themes",
      resources: [
        .embedInCode("plain.toml"), .embedInCode("light.toml"), .embedInCode("dark.toml"),
        .embedInCode("high-contrast.toml"), .embedInCode("deuteranopia.toml"), .embedInCode("mono.toml"),
        .embedInCode("green-screen.toml"),
      ],
      swiftSettings: strict),

    .testTarget(name: "SalesTests", dependencies: ["Sales"], swiftSettings: strict),
    .testTarget(name: "PaperTests", dependencies: ["Paper", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Desk", "Store", "Sales", "docket"],
      exclude: ["Mappings"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Terminal", "ScreenScript", "Desk", "Store", "Sales"],
      swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "Sales", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk", "Store", "Sales", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    // Drives screens by scripts of keys in tests.
    .target(
      name: "ScreenScript", dependencies: ["Terminal"], path: "Tests/ScreenScript", swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "ThemeFiles", "ScreenScript", "CursesTerminal", "CTerminal"],
      swiftSettings: strict),
    // Drives the built program on pseudo terminals and in tmux.
    .testTarget(
      name: "ProgramTests", dependencies: ["Terminal", "docket"], swiftSettings: strict),
  ]
)
