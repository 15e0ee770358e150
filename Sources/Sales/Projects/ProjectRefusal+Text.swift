extension ProjectRefusal {
  public var code: String {
    switch self {
    case .finished: "project.finished"
    case .hasOrder: "project.has-order"
    case .customerFixed: "project.customer-fixed"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .finished(let project): [Figure("project", project)]
    case .hasOrder(let project, let order): [Figure("project", project), Figure("order", order)]
    case .customerFixed(let project, let customer, let order):
      [Figure("project", project), Figure("customer", customer), Figure("order", order)]
    }
  }

  public var what: String {
    switch self {
    case .finished(let project): "\(project) is finished."
    case .hasOrder(let project, let order):
      "\(project) can't be deleted: \(order) holds its item requirements."
    case .customerFixed(let project, let customer, let order):
      "\(project) stays with the customer \(customer): \(order) holds its item requirements."
    }
  }

  public var next: String {
    switch self {
    case .finished: "Open the project again, or choose another."
    case .hasOrder: "Delete that order first, or set the project to finished."
    case .customerFixed: "Make another project for the other customer."
    }
  }
}
