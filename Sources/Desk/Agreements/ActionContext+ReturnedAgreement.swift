import Sales
import Store

extension ActionContext {
  /// Tests that the goods that come back on an order touch one sales agreement only (domain.md 6.6).
  ///
  /// - Throws: `AgreementRefusal.secondAgreement`.
  func checkOneAgreement(ofReturnsOn order: SalesOrder) throws {
    var present: String?
    for line in order.lines where line.isReturn {
      guard let id = line.agreementLineId, let number = try reader.agreement(ofLine: id)?.header.number else {
        continue
      }
      if let present, present != number {
        throw AgreementRefusal.secondAgreement(
          order: order.header.rma ?? order.header.number, present: present, wanted: number)
      }
      present = number
    }
  }
}
