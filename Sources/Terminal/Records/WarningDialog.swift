/// The dialog that accepts a warning with a reason.
public enum WarningDialog {
  /// Asks for the reason; the answer is its text.
  public static func panel(for warning: AcceptableWarning) -> EntryDialog {
    EntryDialog(title: "Warning: type a reason to go on", label: "Reason", help: warning.message)
  }
}
