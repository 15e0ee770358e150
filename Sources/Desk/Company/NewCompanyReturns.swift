import Sales
import Store

extension NewCompany {
  /// Writes one disposition code for each thing that can become of returned goods, and the usual return reasons.
  static func writeReturnCodes(_ writer: StoreWriter) throws {
    for disposition in dispositions { try writer.put(disposition) }
    for (code, name) in reasons { try writer.put(ReturnReason(code: code, name: name)) }
  }

  private static let dispositions = [
    Disposition(code: "CREDIT", name: "Back in stock, credited", action: .credit),
    Disposition(code: "CREDIT-ONLY", name: "Credited, nothing comes back", action: .creditOnly),
    Disposition(code: "REPLACE", name: "Back in stock, credited and replaced", action: .replaceAndCredit),
    Disposition(code: "REPLACE-SCRAP", name: "Scrapped, credited and replaced", action: .replaceAndScrap),
    Disposition(code: "TO-CUSTOMER", name: "Goes back to the customer", action: .returnToCustomer),
    Disposition(code: "SCRAP", name: "Scrapped and credited", action: .scrap),
  ]

  private static let reasons = [
    ("DAMAGED", "Damaged on the way"), ("DEFECT", "Does not work"), ("WRONG", "Wrong goods were sent"),
    ("UNWANTED", "Not wanted any more"),
  ]
}
