/// The theme files that come with the program.
public enum ThemeFiles {
  /// The files: their names and their TOML, the first being the one used when nobody chose.
  public static let all: [(name: String, text: String)] = [
    ("plain.toml", PackageResources.plain_toml),
    ("light.toml", PackageResources.light_toml),
    ("dark.toml", PackageResources.dark_toml),
    ("high-contrast.toml", PackageResources.high_contrast_toml),
    ("deuteranopia.toml", PackageResources.deuteranopia_toml),
    ("mono.toml", PackageResources.mono_toml),
    ("green-screen.toml", PackageResources.green_screen_toml),
  ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
}
