import Desk
import Sales

/// What was done to an order after it was made, as an exported order tells it and an import does it again.
///
/// Each delivered or invoiced part is an element of `postings`. Packing slips and invoices are counted on the order from
/// 1, as their numbers are drawn anew where they are taken over.
enum OrderHistory {
  /// The day on which a foreign order was delivered and invoiced in full.
  static let shipped = "shipped"
  /// Whether the order is taken over from another company file with all that was done to it.
  static let takenOver = "takenOver"
  /// The list of what slips and invoices took.
  static let postings = "postings"
  /// How much of a line is cancelled.
  static let cancelled = "cancelled"
  /// The document that carried a charge.
  static let posting = "posting"
  /// The lists that an exported order lays out side by side in its rows.
  static let lists = ["lines", "charges", postings]

  /// What a document of the history is.
  enum Kind: String, CaseIterable {
    /// Goods left; an invoice may follow.
    case slip = "packing-slip"
    /// What slips had delivered was invoiced, or the invoice delivered at once.
    case invoice
  }

  /// The fields that only an import understands.
  static let fields = [
    FieldDescription(
      name: shipped, type: "date",
      help: "The day on which all of the order was delivered from stock and invoiced."),
    FieldDescription(
      name: takenOver, type: "yes or no",
      help: """
        Whether the order comes from another company file: no block, stop or warning of today holds it up, and what its \
        postings deliver is not taken from the stock of today. It needs the duty to set up.
        """),
    FieldDescription(
      name: "lines.\(cancelled)", type: "quantity", help: "How much of the line is cancelled, in its unit."),
    FieldDescription(
      name: "charges.\(posting)", type: "whole number", help: "Which of the postings, an invoice, carried it."
    ),
    FieldDescription(
      name: postings, type: "list", help: "What packing slips and invoices took, in the order of posting."),
    FieldDescription(
      name: "\(postings).document", type: "whole number", optional: false,
      help: "Which document of the order, counted from 1."),
    FieldDescription(
      name: "\(postings).kind", type: "code", optional: false, choices: Kind.allCases.map(\.rawValue),
      help: "packing-slip or invoice."),
    FieldDescription(
      name: "\(postings).date", type: "date", optional: false, help: "The date of the document."),
    FieldDescription(
      name: "\(postings).line", type: "whole number", optional: false,
      help: "Which of the lines, counted from 1."),
    FieldDescription(
      name: "\(postings).quantity", type: "quantity", optional: false,
      help: "Delivered or invoiced, in the line's unit."),
    FieldDescription(
      name: "\(postings).slip", type: "whole number",
      help: "The packing slip that had delivered what is invoiced; left out where the invoice delivered."),
  ]

  /// The fields of an order that is not taken over, without those that only the import understands.
  ///
  /// - Throws: `UnreadableInput` for a history that only an order that is taken over may have.
  static func plain(_ fields: JSONValue) throws -> JSONValue {
    let isWorked =
      fields[postings] != nil || (fields["lines"]?.elements ?? []).contains { $0[cancelled] != nil }
      || (fields["charges"]?.elements ?? []).contains { $0[posting] != nil }
    if isWorked {
      throw UnreadableInput(
        field: takenOver, reason: "an order with postings or cancelled lines must say yes")
    }
    return fields.removing(shipped).removing(takenOver)
  }
}
