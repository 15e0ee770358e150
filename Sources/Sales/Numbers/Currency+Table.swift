/// The currencies of ISO 4217 by the decimals of their minor unit.
private enum CurrencyTable {
  static let decimals: [String: Int] = {
    var table: [String: Int] = [:]
    for (decimals, codes) in groups {
      for code in codes.split(whereSeparator: \.isWhitespace) { table[String(code)] = decimals }
    }
    return table
  }()

  private static let groups: [(Int, String)] = [
    (
      0,
      """
      BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
      """
    ),
    (
      2,
      """
      AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF
      CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
      GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL
      MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR
      PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
      TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
      """
    ),
    (
      3,
      """
      BHD IQD JOD KWD LYD OMR TND
      """
    ),
    (
      4,
      """
      CLF UYW
      """
    ),
  ]
}

extension Currency {
  /// The currency of an ISO 4217 code, such as `EUR`; nil for a code that the standard does not give to money.
  public static func named(_ code: String) -> Currency? {
    CurrencyTable.decimals[code].map { Currency(code: code, decimals: $0) }
  }

  /// All currencies that can be kept, by code.
  public static var all: [Currency] {
    CurrencyTable.decimals.map { Currency(code: $0.key, decimals: $0.value) }.sorted { $0.code < $1.code }
  }
}
