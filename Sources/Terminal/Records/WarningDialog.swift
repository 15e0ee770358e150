/// The dialog that accepts a warning with a reason.
public enum WarningDialog {
  /// Asks for the reason; the answer is its text.
  ///
  /// - Parameters:
  ///   - reason: what was typed before the line was lost.
  ///   - keeping: keeps what is typed when the line is lost.
  public static func panel(
    for warning: AcceptableWarning, reason: String? = nil, keeping: ((String) -> Void)? = nil
  ) -> EntryDialog {
    EntryDialog(
      title: "Warning: type a reason to go on", label: "Reason", help: warning.message, value: reason ?? "",
      keeping: keeping)
  }
}
