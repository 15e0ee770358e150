import Sales
import Store

/// What goes on one invoice of its own (domain.md 10.3).
public enum InvoiceSummary: String, Codable, Sendable, CaseIterable, Hashable {
  /// One invoice for each order.
  case order
  /// One for each invoice account, as far as the orders may stand on one invoice.
  case invoiceAccount = "invoice-account"
  /// One for each packing slip.
  case packingSlip = "packing-slip"
}

/// The orders, with what is taken of each, that make one invoice.
struct InvoiceGroup {
  /// One order of a group.
  struct Member {
    let order: OrderHeader
    var basis: InvoiceBasis
  }

  var members: [Member]

  /// Arranges orders and slips into invoices.
  ///
  /// - Parameter summary: nil puts all of them on one invoice, which is refused where they can't stand together.
  static func arrange(_ members: [Member], by summary: InvoiceSummary?) -> [InvoiceGroup] {
    switch summary {
    case nil: [InvoiceGroup(members: gathered(members))]
    case .packingSlip: members.map { InvoiceGroup(members: [$0]) }
    case .order: gathered(members).map { InvoiceGroup(members: [$0]) }
    case .invoiceAccount:
      gathered(members).reduce(into: []) { groups, member in
        let fitting = groups.firstIndex { group in
          group.members.first.map { InvoiceGroup.difference($0.order, member.order) == nil } ?? false
        }
        if let fitting {
          groups[fitting].members.append(member)
        } else {
          groups.append(InvoiceGroup(members: [member]))
        }
      }
    }
  }

  /// Slips of one order as one member, in the order in which the orders come first.
  private static func gathered(_ members: [Member]) -> [Member] {
    members.reduce(into: []) { gathered, member in
      guard let index = gathered.firstIndex(where: { $0.order.number == member.order.number }),
        case .slips(let present) = gathered[index].basis, case .slips(let more) = member.basis
      else {
        gathered.append(member)
        return
      }
      gathered[index].basis = .slips(present + more)
    }
  }

  /// Refuses orders that can't stand on one invoice.
  ///
  /// - Throws: `InvoiceRefusal.cannotMerge` with the first key that parts them.
  func check() throws {
    guard let first = members.first else { return }
    for member in members.dropFirst() {
      if let (key, left, right) = InvoiceGroup.difference(first.order, member.order) {
        throw InvoiceRefusal.cannotMerge(key: key, first: left, second: right)
      }
    }
  }

  /// What parts two orders: everything that an invoice has only once and that decides its figures or its due date.
  private static func difference(_ left: OrderHeader, _ right: OrderHeader) -> (String, String, String)? {
    let keys: [(String, (OrderHeader) -> String)] = [
      ("invoice account", \.invoiceAccount), ("currency", \.currency), ("tax group", \.taxGroup),
      ("tax method", \.taxMethod.rawValue),
      ("prices with tax", { $0.pricesIncludeTax ? "included" : "not included" }),
      ("total discount", \.totalDiscountPercent.description), ("terms of payment", \.paymentTerms),
      ("day of the taxes", { $0.taxDate?.description ?? "" }),
      ("rounding", { $0.roundingStep.isZero ? "none" : "\($0.roundingStep.minor)" }),
    ]
    for (name, value) in keys where value(left) != value(right) { return (name, value(left), value(right)) }
    return nil
  }
}
