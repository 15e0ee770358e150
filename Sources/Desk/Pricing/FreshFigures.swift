import Sales
import Store

extension ActionContext {
  /// Computes the totals anew of the documents that a change of the taxes touches and that nobody has posted or sent yet.
  ///
  /// As in Dynamics 365, taxes of open orders and of quotations that are not sent follow the set-up of today, by the rates
  /// of their own dates. An order that is invoiced or canceled, an invoice, and an offer that has been sent keep the
  /// figures that the customer has seen.
  /// - Throws: ``TaxRefusal`` when a document that is open would bear a tax without a rate on its date.
  func refreshTaxes(_ change: TaxChange) throws {
    let rules = try reader.taxRules()
    for number in try reader.openOrderNumbers(touchedBy: change) {
      guard let order = try reader.order(number) else { continue }
      let fresh = try order.refreshed(rules: rules).header
      if fresh != order.header { try writer.keepFigures(of: fresh) }
    }
    for number in try reader.unsentQuotationNumbers(touchedBy: change) {
      guard let quotation = try reader.quotation(number) else { continue }
      let fresh = try quotation.refreshed(rules: rules).header
      if fresh != quotation.header { try writer.keepFigures(of: fresh) }
    }
  }
}
