import Sales
import Store

/// Adds a user, or changes the name or the role of one.
public struct SaveUser: Action {
  public static let name = "user.save"
  public static let title = "Save user"
  public static let help =
    "Adds a user by the login name, or changes the name or the role of one who is there."
  public static let duty = Duty.setUp
  public static let fields = [
    "login": "The login name of the system.",
    "name": "The full name; default the login name.",
    "role": "reader, clerk or manager; default clerk.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var login: String
  public var name: String?
  public var role: Role?
  public var version: Int?

  /// Saves a user.
  public init(_ login: String, name: String? = nil, role: Role? = nil, version: Int? = nil) {
    self.login = login
    self.name = name
    self.role = role
    self.version = version
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var check = RecordCheck(context.reader)
    check.newCode(login, "login", "user")
    check.needs(login, "login", "user")
    try check.finish("user")
    if var user = try context.reader.user(login) {
      try context.checkVersion(version, present: user.version, of: "user \(login)")
      if user.role == .manager, let role, role != .manager {
        try context.keepAManager(besides: login)
      }
      take(name, into: &user.name)
      take(role, into: &user.role)
      _ = try context.writer.save(user)
    } else {
      try context.writer.insert(User(login: login, name: name ?? login, role: role ?? .clerk))
    }
    return DocumentOutcome("user", login)
  }
}

/// Deletes a user.
public struct DeleteUser: Action {
  public static let name = "user.delete"
  public static let title = "Delete user"
  public static let help = "Takes a user's access away; what the user has done stays in the audit trail."
  public static let duty = Duty.setUp
  public static let fields = ["login": "The login name."]

  public var login: String

  /// Deletes a user.
  public init(_ login: String) { self.login = login }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard let user = try context.reader.user(login) else { throw try context.notFound(.user, login) }
    if user.role == .manager { try context.keepAManager(besides: login) }
    try context.writer.delete(user: login)
    return DocumentOutcome("user", login)
  }
}

extension ActionContext {
  /// Sees to it that somebody stays who may set the company up.
  ///
  /// - Throws: ``LastManagerRefusal``.
  fileprivate func keepAManager(besides login: String) throws {
    if try reader.userCount(.manager) < 2 { throw LastManagerRefusal(login: login) }
  }
}

/// The refusal to take the only manager away: nobody could set anything up any more.
public struct LastManagerRefusal: Refusal, Hashable {
  public let login: String

  /// Makes the refusal.
  public init(login: String) { self.login = login }

  public var code: String { "user.last-manager" }
  public var figures: [Figure] { [Figure("user", login), Figure("managers", 1)] }
  public var what: String { "\(login) is the only manager." }
  public var next: String { "Make somebody else a manager first." }
}
