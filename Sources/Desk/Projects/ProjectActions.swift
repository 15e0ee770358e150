/// The actions on projects.
public enum ProjectActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreateProject.self), AnyAction(ChangeProject.self), AnyAction(DeleteProject.self),
    AnyAction(AddRequirement.self),
  ]
}
