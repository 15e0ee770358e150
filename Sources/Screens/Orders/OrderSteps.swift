import Desk
import Foundation
import Sales
import Store
import Terminal

/// What can be done next with an order: the workflow's usual step first.
enum OrderSteps {
  static func steps(
    _ order: SalesOrder, stock: [Int: [StockTransaction]], holds: [OrderHold], credit: CreditHold?,
    _ reader: StoreReader
  ) throws
    -> [Step]
  {
    let header = order.header
    if header.status >= .invoiced { return [] }
    let number = header.number
    if header.type == .journal {
      return [
        step(
          "set-type", "Make it a sales order", "order.set-type", ["order": number, "type": "sales-order"],
          short: "Sales order"),
        step(
          "subscription", "Make it a subscription", "order.set-type",
          ["order": number, "type": "subscription"], short: "Subscription"),
        step("cancel", "Cancel the order", "order.cancel", ["order": number], reason: .code),
      ]
    }
    if !holds.isEmpty { return heldSteps(order, HoldScreen.steps(number, holds)) }
    if let credit, credit.isActive { return heldSteps(order, CreditScreen.steps(number, credit)) }
    if header.type.traits.comesBack { return returnSteps(order) }
    let serving = LineServing(stock.values.flatMap { $0 })
    let left = order.lines.contains { !$0.deliverRemainder.isZero }
    let toInvoice = order.lines.contains { !$0.invoiceRemainder.isZero }
    let deliverNow = order.lines.contains { !$0.deliverNow.isZero }
    let lists = try header.id.map { try reader.pickingLists(ofOrder: $0) } ?? []
    let toPick = lists.first { $0.header.status == .open }
    var steps: [Step] = []
    if header.documentStatus == .none {
      steps.append(step("confirm", "Confirm order", "order.confirm", ["order": number], short: "Confirm"))
    }
    if let toPick {
      steps.append(
        step(
          "register", "Register picking of \(toPick.header.number)", "picking.register",
          ["pickingList": toPick.header.number], short: "Register picking"))
    }
    // What is picked goes out before more is picked.
    if serving.picked > .zero {
      steps.append(
        step(
          "slip-picked", "Post packing slip of what is picked", "slip.post",
          ["order": number, "choice": "picked"], short: "Slip of picked"))
    }
    if toPick == nil, left, serving.reserved > .zero {
      steps.append(
        step("pick", "Release picking list", "picking.release", ["order": number], short: "Picking list"))
    }
    if left {
      if deliverNow {
        steps.append(
          step(
            "slip-now", "Post packing slip, deliver now", "slip.post",
            ["order": number, "choice": "deliver-now"], short: "Slip, now"))
      }
      steps.append(
        step(
          "slip", "Post packing slip", "slip.post",
          ["order": number, "choice": "all", "reduceQuantity": true], short: "Packing slip"))
    }
    if left {
      steps.append(form("slip-typed", "Post packing slip, typed quantities") { $0.quantities(.slip(number)) })
      if serving.reserved > .zero {
        steps.append(
          form("pick-typed", "Release picking list, typed quantities") { $0.quantities(.picking(number)) })
      }
    }
    if let list = toPick?.header.number {
      steps.append(
        form("register-typed", "Register picking, typed quantities") { $0.quantities(.register(list)) })
    }
    let invoiceSlips = step(
      "invoice", "Post invoice", "invoice.post", ["order": number, "choice": "packing-slip"], short: "Invoice"
    )
    if toInvoice {
      // What is delivered is invoiced before more is shipped.
      if serving.picked > .zero || toPick != nil {
        steps.append(invoiceSlips)
      } else {
        steps.insert(invoiceSlips, at: 0)
      }
    }
    if left, header.type.traits.documents.contains(.invoice) {
      steps.append(
        step(
          "invoice-all", "Deliver and invoice all at once", "invoice.post",
          ["order": number, "choice": "all"]))
    }
    if left, header.type.traits.ships, header.type.traits.plansStock {
      steps.append(
        form("buy", "Buy from vendors, or let them ship to the customer") { $0.buyForm(for: number) })
    }
    if serving.waiting > .zero {
      steps.append(step("reserve", "Reserve stock", "stock.reserve", ["order": number]))
    }
    if serving.reserved > .zero {
      steps.append(step("unreserve", "Give reserved stock back", "stock.unreserve", ["order": number]))
    }
    if header.documentStatus != .none {
      steps.append(step("confirm", "Confirm order again", "order.confirm", ["order": number]))
    }
    if header.type == .salesOrder {
      steps.append(
        step(
          "subscription", "Make it a subscription", "order.set-type",
          ["order": number, "type": "subscription"]))
    } else if header.type == .subscription {
      steps.append(
        step("sales", "Make it a sales order", "order.set-type", ["order": number, "type": "sales-order"]))
    }
    if header.documentStatus <= .confirmation, header.type.traits.maker == .orderDesk {
      steps.append(
        step("journal", "Make it a journal", "order.set-type", ["order": number, "type": "journal"]))
    }
    if left {
      steps.append(form("remainder", "Deliver remainder: close lines short") { $0.remainders(of: number) })
    }
    if order.lines.contains(where: { $0.item != nil }) {
      steps.append(form("agreements", "Sales agreements of the lines") { $0.lineAgreements(of: number) })
    }
    steps += [HoldScreen.place(number), CreditScreen.force(number)]
    if header.documentStatus == .none, header.quotation == nil {
      steps.append(step("delete", "Delete the order", "order.delete", ["order": number]))
    }
    steps.append(step("cancel", "Cancel what is left", "order.cancel", ["order": number], reason: .code))
    return steps
  }

  /// What can be done with an order that is held: it is released first, as nothing of it may be processed.
  private static func heldSteps(_ order: SalesOrder, _ release: [Step]) -> [Step] {
    let number = order.header.number
    var steps = release + [HoldScreen.place(number)]
    if order.lines.contains(where: { !$0.deliverRemainder.isZero }) {
      steps.append(step("cancel", "Cancel what is left", "order.cancel", ["order": number], reason: .code))
    }
    return steps
  }

  /// A return goes its own way: its arrival is registered, received, and credited.
  private static func returnSteps(_ order: SalesOrder) -> [Step] {
    let number = order.header.number
    var steps: [Step] = []
    if order.lines.contains(where: { !$0.invoiceRemainder.isZero }) {
      steps.append(
        step("invoice", "Post credit note", "invoice.post", ["order": number, "choice": "packing-slip"]))
    }
    if let rma = order.header.rma, order.lines.contains(where: { !$0.deliverRemainder.isZero }) {
      steps.append(form("arrival", "Register arrival of \(rma)") { $0.arrival(of: rma) })
      steps.append(step("receive", "Post return packing slip", "return.receive", ["return": rma]))
      steps.append(
        step("credit", "Receive and credit what is here", "invoice.post", ["order": number, "choice": "all"]))
    }
    return steps
  }

  private static func form(
    _ id: String, _ title: String, _ panel: @escaping @Sendable (Workbench) -> any Panel
  ) -> Step {
    Step(id: id, title: title, action: "", json: "{}", form: panel)
  }

  static func step(
    _ id: String, _ title: String, _ action: String, _ fields: [String: Any], reason: Step.Reason = .no,
    short: String? = nil
  ) -> Step {
    let data = (try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])) ?? Data()
    return Step(
      id: id, title: title, action: action, json: String(decoding: data, as: UTF8.self),
      reason: reason, short: short)
  }
}
