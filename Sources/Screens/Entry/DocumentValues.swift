import Desk
import Foundation
import Sales
import Store

extension DocumentSpec {
  /// The values of a saved header by the names of the form's fields, and its version.
  func values(of header: some DocumentHeader & Encodable, _ bench: Workbench) throws -> [String: String] {
    let json = try JSONText.encode(header)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    var values = ["version": JSONPath.text(JSONPath.value("version", in: object))]
    for field in fields(bench, false) {
      let value = JSONPath.value(field.path, in: object)
      values[field.field.name] =
        field.form == .flag ? ((value as? Bool) == true ? "yes" : "no") : JSONPath.text(value)
    }
    if header.totalDiscountPercent.isZero { values["totalDiscountPercent"] = "" }
    return values
  }
}

extension DocumentFields {
  /// The values of a saved line by the names of the columns that quotations and orders share.
  static func values(of line: some DocumentLine, _ currency: Currency) -> [String: String] {
    let isItem = line.item != nil
    return [
      "item": line.item ?? "", "text": line.text, "quantity": shown(line.quantity), "unit": line.unit,
      "unitPrice": isItem ? DecimalText.fixed(line.unitPrice.millionths, decimals: 6, atLeast: 2) : "",
      "discountPercent": shown(line.discountPercent),
      "discountAmount": shown(line.discountAmount, atLeast: 2),
      "net": isItem ? currency.text(line.net) : "", "warehouse": line.warehouse,
      "requestedShipDate": isItem ? line.requestedShipDate.description : "",
    ]
  }

  /// A number of a line as its cell holds it; nothing for zero.
  static func shown(_ value: some ScaledNumber, atLeast decimals: Int = 0) -> String {
    value.millionths == 0 ? "" : DecimalText.fixed(value.millionths, decimals: 6, atLeast: decimals)
  }
}
