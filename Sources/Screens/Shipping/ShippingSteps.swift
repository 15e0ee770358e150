import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// What can be done next with a packing slip.
  func slipSteps(_ number: String) throws -> [Step] {
    try desk.read { reader in
      guard let slip = try reader.packingSlip(number), slip.header.status == .open else { return [] }
      return [PostingStep.invoiceSlips([number]), PostingStep.cancelSlip(number)]
    }
  }

  /// What can be done next with a picking list.
  func pickingSteps(_ number: String) throws -> [Step] {
    try desk.read { reader in
      guard let list = try reader.pickingList(number), list.header.status == .open else { return [] }
      return [
        PostingStep.registerPicking(number),
        Step(
          id: "register-typed", title: "Register \(number), typed quantities", action: "", json: "{}",
          form: { $0.quantities(.register(number)) }),
        PostingStep.cancelPicking(number),
      ]
    }
  }
}
