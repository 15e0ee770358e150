/// How the columns of a foreign file become the fields of Docket's actions.
///
/// It is written in TOML:
///
/// ```toml
/// kind = "orders"
/// key = ["OrderID"]                     # rows with equal values here are one order
/// date-format = "yyyy-MM-dd HH:mm:ss.SSS"
/// decimal-comma = false
///
/// [columns]                             # foreign column = field, or several fields
/// CustomerID = "customer"
/// ShippedDate = "shipped"
///
/// [constants]                           # field = the same value in every record
/// currency = "USD"
///
/// [values.deliveryCountry]              # what a foreign value of a field is called here
/// Germany = "DE"
///
/// [multiply]                            # a decimal is multiplied by a whole number: 0.15 becomes 15 per cent
/// "lines.discountPercent" = 100
///
/// [prefix]                              # put in front of what the column holds
/// number = "NW-"
///
/// [join]                                # a second file whose rows belong to those of the first
/// file = "Order_Details.csv"
/// key = ["OrderID"]
/// [join.columns]
/// ProductID = "lines.item"
/// ```
public struct Mapping: Hashable, Sendable {
  /// One column and the fields that it fills.
  public struct Column: Hashable, Sendable {
    /// The heading in the foreign file.
    public let name: String
    /// The paths of the fields, such as `lines.quantity`.
    public let fields: [String]
    /// The line of the mapping that says so; 0 when no mapping does.
    public let line: Int

    /// Makes a column.
    public init(name: String, fields: [String], line: Int = 0) {
      self.name = name
      self.fields = fields
      self.line = line
    }
  }

  /// A second file whose rows belong to those of the first.
  public struct Join: Hashable, Sendable {
    /// Its name, beside the first file.
    public let file: String
    /// Its columns whose values are those of the first file's key.
    public let key: [String]
    public let columns: [Column]
  }

  /// What the file brings in.
  public let kind: ImportKind
  /// The columns whose equal values make several rows one record; empty where each row is one.
  public var key: [String] = []
  public var columns: [Column] = []
  /// Fields that are the same in every record.
  public var constants: [String: String] = [:]
  /// What foreign values of a field are called here.
  public var values: [String: [String: String]] = [:]
  /// Whole numbers by which the decimals of a field are multiplied.
  public var multiply: [String: Int] = [:]
  /// What is put in front of the values of a field.
  public var prefix: [String: String] = [:]
  public var join: Join?
  public var dateFormat: DateFormat = .iso
  /// Whether decimals are written `1.234,50`.
  public var decimalComma = false
  public var encoding: CSVEncoding = .utf8
  /// The separator; found from the first row when nil.
  public var delimiter: UInt8?
  /// The file that the mapping stands in; empty when there is none.
  public var file = ""

  /// The mapping of Docket's own files: each heading is the path of a field.
  public init(kind: ImportKind) {
    self.kind = kind
  }
}
