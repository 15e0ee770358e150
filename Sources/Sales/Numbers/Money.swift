/// A currency by its ISO 4217 code with the number of decimals of its minor unit.
public struct Currency: Hashable, Sendable {
  /// The three letters, such as EUR.
  public let code: String
  /// How many decimals the minor unit has: 2 for EUR, 0 for JPY, 3 for KWD.
  public let decimals: Int

  /// Makes a currency; known codes come from ``Currency/named(_:)``.
  public init(code: String, decimals: Int) {
    self.code = code
    self.decimals = decimals
  }

  /// How many minor units make one unit: 100 for EUR.
  public var minorUnits: Int {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }

  /// The amount as a plain decimal with all its decimals: `"1234.50"`.
  public func text(_ amount: Amount) -> String {
    DecimalText.fixed(amount.minor, decimals: decimals, atLeast: decimals)
  }

  /// The amount as people read it, with its thousands apart: `"1,234.50"`.
  public func shown(_ amount: Amount) -> String { DecimalText.grouped(text(amount)) }

  /// Rounds a decimal to an amount of this currency, halves away from zero.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func amount(_ number: some ScaledNumber) throws(NumberError) -> Amount {
    Amount(minor: try Rounding.divide(Int128(number.millionths) * Int128(minorUnits), by: 1_000_000))
  }
}

/// An amount together with its currency, for results that leave their document.
public struct Money: Hashable, Sendable, Encodable, CustomStringConvertible {
  /// How much.
  public let amount: Amount
  /// Of which currency.
  public let currency: Currency

  /// Pairs an amount with its currency.
  public init(_ amount: Amount, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// The amount as a plain decimal, without the currency: `"1234.50"`.
  public var description: String { currency.text(amount) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Currency {
  /// The `userInfo` of an encoder or decoder that writes the amounts of a document in this currency as decimals.
  public var documentInfo: [CodingUserInfoKey: any Sendable] {
    guard let key = CodingUserInfoKey(rawValue: "docket.currency") else { return [:] }
    return [key: self]
  }

  /// The currency that an encoder or decoder was given by ``documentInfo``.
  static func ofDocument(in userInfo: [CodingUserInfoKey: Any]) -> Currency? {
    CodingUserInfoKey(rawValue: "docket.currency").flatMap { userInfo[$0] as? Currency }
  }
}
