/// Why the tax of a document could not be told.
public enum TaxRefusal: Refusal, Hashable {
  /// The tax has no rate yet on the day of the document; the first day that has one, if any, is attached.
  case noRate(code: String, on: Day, firstFrom: Day?)
  /// A group names a tax that does not exist.
  case unknownCode(code: String, group: String)
  /// With prices that include tax, taxes of -100 % or less leave no net amount.
  case cannotBeIncluded(rate: Percent)
}
