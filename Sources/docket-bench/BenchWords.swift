/// Words for the names of the big company's customers and items.
enum BenchWords {
  private static let families = [
    "Brinkmann", "Ødegaard", "Lefèvre", "Świątek", "Hargreaves", "Núñez", "Vandenberghe", "Kowalski",
    "Lindqvist",
    "Moretti", "Papadopoulos", "Steinhöfel", "O'Sullivan", "Yamamoto", "Dvořáček", "Fernández", "Grünewald",
    "Hakkinen",
    "Ivanova", "Jørgensen", "Keller", "Laurent", "Meyerhoff", "Nakamura", "Oberländer", "Pettersson", "Quast",
  ]
  private static let trades = [
    "Pumps", "Hydraulik", "Water Works", "Bau", "Maskin", "Installations", "Brewery", "Chemie", "Marine",
    "Stahlbau",
    "Service", "Engineering", "Agrar",
  ]
  private static let forms = ["GmbH", "Ltd", "AB", "S.A.", "B.V.", "KG", "ApS"]
  private static let towns = [
    "Hamburg", "Aarhus", "Nantes", "Gdańsk", "Leeds", "Sevilla", "Gent", "Uppsala", "Verona", "Plzeň", "Graz",
  ]
  private static let goods = [
    "Ball valve", "Gate valve", "Centrifugal pump", "Shaft seal", "Flange", "Elbow", "Pressure gauge",
    "Steel pipe",
    "Hose coupling", "Bearing", "Impeller", "Gasket", "Strainer", "Filter cartridge", "Threaded rod",
    "Pipe clamp",
    "Solenoid",
  ]
  private static let materials = ["brass", "stainless", "bronze", "cast iron", "EPDM", "galvanised", "PVC"]

  /// The name of the customer of a number.
  static func customer(_ number: Int) -> String {
    "\(families[number % families.count]) \(trades[number / 3 % trades.count]) \(number) \(forms[number % forms.count])"
  }

  /// The town of the customer of a number.
  static func town(_ number: Int) -> String { towns[number % towns.count] }

  /// The name of the item of a number.
  static func item(_ number: Int) -> String {
    "\(goods[number % goods.count]) DN \(number / 17 % 400) \(materials[number % materials.count])"
  }

  /// What people type who look for customers, items and documents.
  static let searches = [
    "brinkmann", "grunewald", "lefevre wat", "solenoid", "dn 125 brass", "valve stainless", "aarhus",
  ]
}
