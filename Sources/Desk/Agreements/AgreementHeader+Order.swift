import Sales

extension AgreementHeader {
  /// Sees to it that an order may draw on the agreement that it names, and takes over its terms.
  ///
  /// - Parameter takingTerms: Whether terms of payment, delivery and the address of the agreement overwrite the order's.
  /// - Throws: `NotFound`, `AgreementRefusal`.
  static func apply(to order: inout OrderHeader, takingTerms: Bool, in context: ActionContext) throws {
    guard let number = order.agreement else { return }
    let agreement = try context.agreement(number).header
    guard agreement.status == .effective else {
      throw AgreementRefusal.notEffective(agreement: number, status: agreement.status, action: "ordered from")
    }
    if agreement.customer != order.customer {
      throw AgreementRefusal.otherCustomer(
        agreement: number, customer: agreement.customer, wanted: order.customer)
    }
    guard takingTerms else { return }
    if !agreement.paymentTerms.isEmpty { order.paymentTerms = agreement.paymentTerms }
    if !agreement.deliveryTerms.isEmpty { order.deliveryTerms = agreement.deliveryTerms }
    if !agreement.deliveryMode.isEmpty { order.deliveryMode = agreement.deliveryMode }
    if agreement.deliveryAddress != PostalAddress() { order.deliveryAddress = agreement.deliveryAddress }
    order.currency = agreement.currency
  }
}
