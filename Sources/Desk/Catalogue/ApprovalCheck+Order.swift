import Sales
import Store

extension ActionContext {
  /// Refuses, or warns of, lines whose item the customer is not approved for (domain.md 4.2).
  ///
  /// Only what is new counts: a line that was there for the same customer, item and day has passed before. Goods that come
  /// back are not asked about.
  /// - Throws: ``LineRefusal``; the warning `item.not-approved` until it is accepted.
  func checkApproval(of order: SalesOrder, over before: SalesOrder?) throws {
    if takesOver || order.header.type.traits.comesBack { return }
    func tested(_ order: SalesOrder) -> [Int: ApprovalQuestion] {
      let lines = order.lines.filter { $0.item != nil && !$0.quantity.isNegative }
      let pairs = lines.map { line in
        (
          line.lineNumber,
          ApprovalQuestion(
            customer: order.header.customer, item: line.item ?? "",
            day: company.approvalDay.day(of: line, in: order.header, today: today))
        )
      }
      return Dictionary(pairs) { first, _ in first }
    }
    let passed = before.map(tested) ?? [:]
    let asked = tested(order).filter { passed[$0.key] != $0.value }
    try checkApproval(asked, document: "order \(order.header.number)")
  }

  /// Refuses, or warns of, lines of a sales agreement whose item the customer is not approved for.
  ///
  /// An agreement is for a span of days; it is asked for the day of its confirmation.
  func checkApproval(of agreement: SalesAgreement) throws {
    let pairs = agreement.lines.compactMap { line in
      line.item.map {
        (line.lineNumber, ApprovalQuestion(customer: agreement.header.customer, item: $0, day: today))
      }
    }
    try checkApproval(
      Dictionary(pairs) { first, _ in first }, document: "agreement \(agreement.header.number)")
  }

  private func checkApproval(_ asked: [Int: ApprovalQuestion], document: String) throws {
    let restricted = try reader.itemsWithApproval(Set(asked.values.map(\.item)))
    guard !restricted.isEmpty else { return }
    var refused: [LineRefusal] = []
    for (line, question) in asked.sorted(by: { $0.key < $1.key }) {
      guard let item = restricted[question.item], let customer = try reader.customer(question.customer),
        try !reader.isApproved(customer, for: item, on: question.day)
      else { continue }
      let refusal = LineRefusal(
        line: line, .notApproved(item: item.number, customer: customer.account, day: question.day))
      if item.approvalCheck == .notAllowed { throw refusal }
      refused.append(refusal)
    }
    guard let first = refused.first else { return }
    let text = refused.map(\.what).joined(separator: " ")
    try warn(Warning(first.code, document: document, text, figures: first.figures))
  }
}

/// What is asked of the approved customer list.
private struct ApprovalQuestion: Hashable {
  let customer: String
  let item: String
  let day: Day
}
