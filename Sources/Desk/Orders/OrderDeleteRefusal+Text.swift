import Sales

extension OrderDeleteRefusal {
  public var code: String {
    switch self {
    case .posted: "order.posted"
    case .quoted: "order.quoted"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .posted(let order, let document): [Figure("order", order), Figure("document", document.rawValue)]
    case .quoted(let order, let quotation): [Figure("order", order), Figure("quotation", quotation)]
    }
  }

  public var what: String {
    switch self {
    case .posted(let order, let document):
      "\(order) can't be deleted: a \(document.rawValue) was posted for it."
    case .quoted(let order, let quotation):
      "\(order) can't be deleted: the quotation \(quotation) leads to it."
    }
  }

  public var next: String { "Cancel the order instead; it then stays to be looked up." }
}
