import Sales

extension OrderDeleteRefusal {
  public var code: String {
    switch self {
    case .posted: "order.posted"
    case .quoted: "order.quoted"
    case .madeElsewhere: "order.made-elsewhere"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .posted(let order, let document): [Figure("order", order), Figure("document", document.rawValue)]
    case .madeElsewhere(let order, let type, let back):
      [Figure("order", order), Figure("type", type.rawValue)] + (back.map { [Figure("return", $0)] } ?? [])
    case .quoted(let order, let quotation): [Figure("order", order), Figure("quotation", quotation)]
    }
  }

  public var what: String {
    switch self {
    case .posted(let order, let document):
      "\(order) can't be deleted: a \(document.rawValue) was posted for it."
    case .madeElsewhere(let order, let type, let back):
      "\(order) can't be deleted: it is the \(type.title) order"
        + (back.map { " of \($0)." } ?? " of a project.")
    case .quoted(let order, let quotation):
      "\(order) can't be deleted: the quotation \(quotation) leads to it."
    }
  }

  public var next: String {
    if case .madeElsewhere(_, _, let back?) = self { return "Cancel the return \(back) instead." }
    return "Cancel the order instead; it then stays to be looked up."
  }
}
