extension ReturnOrder {
  /// Gives a line a disposition code.
  ///
  /// - Parameter byInspection: Whether an inspector ends a quarantine with it; it is fixed then.
  /// - Throws: ``ReturnRefusal`` where a quarantine or an inspection has the word, where the goods are received, and for a
  ///   replacement beside one that was made up front.
  public mutating func dispose(
    _ index: Int, of line: OrderLine, as disposition: Disposition, byInspection: Bool = false
  ) throws(ReturnRefusal) {
    let present = lines[index]
    let number = header.number
    if present.inspected {
      throw .inspected(return: number, line: line.lineNumber, disposition: present.disposition ?? "")
    }
    if present.arrival == .quarantine, !byInspection {
      throw .quarantined(return: number, line: line.lineNumber)
    }
    guard line.delivered.isZero, line.invoiced.isZero else {
      throw .settled(return: number, line: line.lineNumber, status: present.status)
    }
    if disposition.action.replaces, let replacement = header.replacement {
      throw .replaced(return: number, order: replacement, disposition: disposition.code)
    }
    if disposition.action == .creditOnly, present.arrival != .expected {
      throw .arrived(return: number, line: line.lineNumber, disposition: disposition.code)
    }
    lines[index].disposition = disposition.code
    lines[index].action = disposition.action
    lines[index].inspected = byInspection
    if !disposition.action.replaces { lines[index].send(nil, quantity: nil, unit: nil) }
  }

  /// Says what is sent in place of a line: another item or another quantity than came back (domain.md 11.5).
  ///
  /// - Throws: ``ReturnRefusal`` for a line whose disposition replaces nothing, and once the goods are received.
  public mutating func replace(
    _ index: Int, of line: OrderLine, by item: String, quantity: Quantity, unit: String
  ) throws(ReturnRefusal) {
    let present = lines[index]
    guard line.delivered.isZero, line.invoiced.isZero else {
      throw .settled(return: header.number, line: line.lineNumber, status: present.status)
    }
    guard present.action?.replaces == true else {
      throw .replacesNothing(
        return: header.number, line: line.lineNumber, disposition: present.disposition ?? "")
    }
    lines[index].send(item, quantity: quantity, unit: unit)
  }

  /// Tests that a packing slip may take a line: registered, with a disposition, and never a part of it.
  ///
  /// - Throws: ``ReturnRefusal``.
  public func checkReceipt(of line: OrderLine) throws(ReturnRefusal) {
    guard let record = self.line(of: line) else { return }
    guard record.status(of: line) == .registered else {
      throw .notRegistered(return: header.number, line: line.lineNumber, status: record.status(of: line))
    }
    guard record.action != nil else {
      throw .dispositionMissing(return: header.number, line: line.lineNumber)
    }
  }
}

/// Why something could not be done with a return.
public enum ReturnRefusal: Refusal, Hashable {
  case inspected(return: String, line: Int, disposition: String)
  case quarantined(return: String, line: Int)
  case notQuarantined(return: String, line: Int, status: ReturnLineStatus)
  case settled(return: String, line: Int, status: ReturnLineStatus)
  case replaced(return: String, order: String, disposition: String)
  case replacementChosen(return: String, line: Int, disposition: String)
  case arrived(return: String, line: Int, disposition: String)
  case notRegistered(return: String, line: Int, status: ReturnLineStatus)
  case notExpected(return: String, line: Int, status: ReturnLineStatus)
  case dispositionMissing(return: String, line: Int)
  case tooMuch(invoice: String, line: Int, wanted: Quantity, left: Quantity, unit: String)
  case arrivedTooMuch(return: String, line: Int, wanted: Quantity, expected: Quantity, unit: String)
  case begun(return: String, status: ReturnStatus)
  case nothingToReceive(return: String)
  case useReturn(return: String, action: String)
  case slipStays(slip: String, return: String)
  case otherCustomer(invoice: String, customer: String, return: String)
  case nothingLeft(invoice: String)
  case replacesNothing(return: String, line: Int, disposition: String)
}

extension ReturnLine {
  /// Keeps what is sent in place of the goods; nil is the same again.
  fileprivate mutating func send(_ item: String?, quantity: Quantity?, unit: String?) {
    replacementItem = item
    replacementQuantity = quantity
    replacementUnit = unit
  }
}
