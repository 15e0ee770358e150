import Sales
import Store
import Terminal

/// What can be done next with a sales agreement: the usual step first.
enum AgreementSteps {
  static func steps(_ reading: AgreementReading) -> [Step] {
    let header = reading.agreement.header
    let number = header.number
    let fields = ["agreement": number]
    func status(_ id: String, _ title: String, _ status: AgreementStatus, short: String) -> Step {
      OrderSteps.step(
        id, title, "agreement.set-status", ["agreement": number, "status": status.rawValue], short: short)
    }
    let change = Step(
      id: "change", title: "Change the agreement", action: "", json: "{}", form: { $0.agreementForm(number) })
    let confirm = OrderSteps.step(
      "confirm", "Confirm, make effective", "agreement.confirm", fields, short: "Confirm")
    let effective = status("effective", "Make effective", .effective, short: "Effective")
    let close = status("close", "Close: nothing draws on it any more", .closed, short: "Close")
    var steps: [Step]
    switch header.status {
    case .onHold:
      steps = header.confirmation == 0 ? [confirm, effective] : [effective, confirm]
      steps += [
        OrderSteps.step(
          "confirm-held", "Confirm, leave on hold", "agreement.confirm",
          ["agreement": number, "makeEffective": false]), change, close,
      ]
      if header.confirmation == 0, reading.orders.isEmpty {
        steps.append(OrderSteps.step("delete", "Delete the agreement", "agreement.delete", fields))
      }
    case .effective:
      steps = [
        Step(
          id: "release", title: "Create release order", action: "", json: "{}",
          form: { $0.releaseForm(number) }, short: "Release"),
        OrderSteps.step("confirm", "Confirm again", "agreement.confirm", fields, short: "Confirm"),
        change, status("hold", "Put on hold", .onHold, short: "Hold"), close,
      ]
    case .closed: steps = []
    }
    if !reading.orders.isEmpty {
      steps.append(
        Step(
          id: "order-lines", title: "Release order lines", action: "", json: "{}",
          form: { $0.releaseOrderLines(of: number) }))
    }
    return steps
  }
}
