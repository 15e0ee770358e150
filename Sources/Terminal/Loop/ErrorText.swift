/// How the errors of work are told; a program with errors of its own gives them their own words through `Described`.
public enum ErrorText {
  /// What is said about an error.
  public static func of(_ error: any Error) -> String {
    (error as? any DescribedError)?.message ?? "\(error)"
  }
}

/// An error with a message for people.
public protocol DescribedError: Error {
  /// What happened and what to do next.
  var message: String { get }
}
