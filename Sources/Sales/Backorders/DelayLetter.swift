/// What a customer is told of lines that come later than promised, as plain text.
public struct DelayLetter: Hashable, Sendable {
  public let customer: String
  public let name: String
  /// What is told of each line.
  public let lines: [Line]

  /// One line that is late.
  public struct Line: Hashable, Sendable {
    public let order: String
    public let reference: String
    public let item: String
    public let text: String
    public let quantity: Quantity
    public let unit: String
    public let promised: Day
    /// The new date; nil while none can be named.
    public let proposed: Day?

    /// Describes a late line.
    public init(
      order: String, reference: String, item: String, text: String, quantity: Quantity, unit: String,
      promised: Day, proposed: Day?
    ) {
      self.order = order
      self.reference = reference
      self.item = item
      self.text = text
      self.quantity = quantity
      self.unit = unit
      self.promised = promised
      self.proposed = proposed
    }
  }

  /// Makes a letter.
  public init(customer: String, name: String, lines: [Line]) {
    self.customer = customer
    self.name = name
    self.lines = lines
  }

  /// The letter, line by line.
  public func text(from company: String, on day: Day) -> [String] {
    var text = [name, "", "\(company), \(day)", "", "Delivery of your order", ""]
    text.append("Some of the goods that you have ordered will be shipped later than we have promised:")
    text.append("")
    for line in lines {
      let reference = line.reference.isEmpty ? "" : " (your \(line.reference))"
      text.append("\(line.quantity) \(line.unit) \(line.item) \(line.text), order \(line.order)\(reference)")
      let new = line.proposed.map { "new date \($0)" } ?? "we tell you the new date as soon as we know it"
      text.append("  promised for \(line.promised), \(new)")
    }
    text += ["", "We are sorry for the delay. Please tell us if you can't accept the new date.", "", company]
    return text
  }
}
