import Sales
import Store
import Terminal

/// The auto charges of the document on the screen.
extension DocumentPanel {
  /// The step that searches the auto charges anew.
  func searchOfCharges(_ number: String) -> Step {
    OrderSteps.step("auto-charges", "Search auto charges", "document.auto-charges", ["document": number])
  }
}

extension Workbench {
  /// The form that allocates a charge of a document to its lines.
  func allocateCharge(of document: String, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Allocate a charge of \(document)",
      fields: [
        RecordField(
          .code("charge", "Charge", "charge", help: "A fixed charge of the whole document.").needed),
        RecordField(
          .choice("by", "By", ChargeAllocation.self, help: "Net amounts, quantities, or each line alike.")),
      ], key: nil, keyName: "", create: "document.allocate-charge", change: "document.allocate-charge",
      read: { _, _ in "{}" }, constants: ["document": document], draft: draft, about: document,
      contexts: ["document.charges"]
    ).panel
  }
}
