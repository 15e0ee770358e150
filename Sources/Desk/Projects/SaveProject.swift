import Sales
import Store

/// What is typed of a project; what is left out stays as it is.
public struct ProjectEntry: Codable, Sendable, Hashable {
  public var name: String?
  public var customer: String?
  public var status: ProjectStatus?
  public var notes: String?

  /// Makes an empty entry.
  public init(name: String? = nil, customer: String? = nil, status: ProjectStatus? = nil) {
    self.name = name
    self.customer = customer
    self.status = status
  }

  static let fields = [
    "name": "What the project is called.",
    "customer": "The customer that the project bills; it stays once there are item requirements.",
    "status": "open, or finished: nothing new is ordered for it.",
    "notes": "Notes.",
  ]

  func fill(_ project: inout Project) {
    take(name?.trimmingSpaces, into: &project.name)
    take(customer, into: &project.customer)
    take(status, into: &project.status)
    take(notes, into: &project.notes)
  }

  func check(_ project: Project, _ check: RecordCheck) throws {
    var check = check
    check.needs(project.name, "name", "project")
    check.needs(project.customer, "customer", "project")
    try check.code(.customer, project.customer, "customer")
    try check.finish("project")
  }
}

/// Adds a project.
public struct CreateProject: Action {
  public static let name = "project.create"
  public static let title = "New project"
  public static let help = "Adds a project of a customer; its item requirements are collected on one order."
  public static let duty = Duty.sell
  public static let fields = ProjectEntry.fields.merging([
    "project": "The number; leading zeros are kept."
  ]) { $1 }

  public var project: String
  public var entry: ProjectEntry

  /// Adds a project.
  public init(_ project: String, _ entry: ProjectEntry) {
    self.project = project
    self.entry = entry
  }

  /// Refuses a number that is taken, and all that is wrong with the project at once.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !project.isEmpty else { throw CodeRefusal("project", project, .empty) }
    guard try context.reader.project(project) == nil else { throw CodeRefusal("project", project, .taken) }
    var check = RecordCheck(context.reader)
    check.newCode(project, "project", "project")
    var made = Project(number: project, name: "", customer: "")
    entry.fill(&made)
    try entry.check(made, check)
    try context.writer.insert(made)
    return DocumentOutcome("project", project, status: made.status.rawValue)
  }

  private enum CodingKeys: String, CodingKey {
    case project
  }

  public init(from decoder: any Decoder) throws {
    project = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .project)
    entry = try ProjectEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(project, forKey: .project)
    try entry.encode(to: encoder)
  }
}

/// Changes a project; what is left out stays.
public struct ChangeProject: Action {
  public static let name = "project.change"
  public static let title = "Change project"
  public static let help = "Changes the given fields of a project."
  public static let duty = Duty.sell
  public static let fields = ProjectEntry.fields.merging([
    "project": "The number of the project.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]) { $1 }

  public var project: String
  public var version: Int?
  public var entry: ProjectEntry

  /// Changes a project.
  public init(_ project: String, version: Int? = nil, _ entry: ProjectEntry) {
    self.project = project
    self.version = version
    self.entry = entry
  }

  /// Refuses another customer once there are item requirements.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let before = try context.project(project)
    var after = before
    try context.checkVersion(version, present: before.version, of: "project \(project)")
    entry.fill(&after)
    try entry.check(after, RecordCheck(context.reader))
    if after.customer != before.customer, let order = try context.reader.requirements(ofProject: project) {
      throw ProjectRefusal.customerFixed(
        project: project, customer: before.customer, order: order.header.number)
    }
    after = try context.writer.save(after)
    return DocumentOutcome("project", project, status: after.status.rawValue)
  }

  private enum CodingKeys: String, CodingKey {
    case project, version
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    project = try container.decode(String.self, forKey: .project)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    entry = try ProjectEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(project, forKey: .project)
    try container.encodeIfPresent(version, forKey: .version)
    try entry.encode(to: encoder)
  }
}

/// Deletes a project without item requirements.
public struct DeleteProject: Action {
  public static let name = "project.delete"
  public static let title = "Delete project"
  public static let help = "Deletes a project that has no item requirements."
  public static let duty = Duty.sell
  public static let fields = ["project": "The number of the project."]

  public var project: String

  /// Deletes a project.
  public init(_ project: String) { self.project = project }

  /// Refuses a project whose item requirements are on an order.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    _ = try context.project(project)
    if let order = try context.reader.requirements(ofProject: project) {
      throw ProjectRefusal.hasOrder(project: project, order: order.header.number)
    }
    try context.writer.delete(project: project)
    return DocumentOutcome("project", project, status: "deleted")
  }
}

extension ActionContext {
  /// The project of a number.
  ///
  /// - Throws: `NotFound`.
  func project(_ number: String) throws -> Project {
    guard let project = try reader.project(number) else { throw NotFound("project", number) }
    return project
  }
}
