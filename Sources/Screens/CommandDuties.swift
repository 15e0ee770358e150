import Desk
import Terminal

/// The actions that commands of lists lead to, so that a command is dimmed where the user has no duty for its action.
public enum CommandDuties {
  /// The names of the actions by those of the commands.
  public static let actions: [String: String] = [
    "home.new-order": "order.create", "home.new-quotation": "quotation.create",
    "customers.new-order": "order.create", "items.adjust-stock": "stock.adjust",
    "slips.invoice": "invoice.post", "picking-lists.register": "picking.register",
    "projects.require": "project.add-requirement", "returns.register": "return.register",
    "invoices.return": "return.from-invoice", "invoices.credit": "invoice.credit",
    "holds.release": "order.release-hold", "holds.check-out": "order.check-out",
    "holds.override": "order.override-checkout", "credit.release": "credit.release",
    "credit.post": "credit.release", "credit.evaluate": "credit.evaluate", "trade.post": "trade-journal.post",
    "trade.into-journal": "trade-journal.select", "trade.select": "trade-journal.select",
    "trade.adjust": "trade-journal.adjust", "trade.parameters": "pricing.change",
  ]
}

extension Workbench {
  /// Why the user may not do what a command leads to; nil when nothing is in the way.
  func obstacle(toCommand id: String) -> String? {
    CommandDuties.actions[id].flatMap { obstacle(to: $0) }
  }
}
