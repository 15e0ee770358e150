import Terminal

extension ScreenCommands {
  /// The commands of the backorder views and of the split screen.
  static let backorders: [Command] = [
    Command(
      "backorders.split", "Split what there is", label: "Split",
      help: "Shares what is on hand of the item under the cursor out between the orders that wait for it.",
      in: ["backorders"], keys: [.function(10), .control("s")]),
    Command(
      "backorders.view", "Next view of the backorders", label: "View",
      help: "Turns between the views by item, by customer and by vendor; the item under the cursor stays.",
      in: ["backorders"], keys: [.function(11)]),
    Command(
      "backorders.replan", "Re-plan all reservations",
      help:
        "Gives goods of all items to the lines that come first; shows who gains and who loses before it does.",
      in: ["backorders"]),
    Command(
      "backorders.totals", "Totals and ages",
      help: "Tells how many lines wait, how many are late and by how much.", in: ["backorders"]),
    Command(
      "coverage.split", "Split what there is", label: "Split",
      help: "Shares what is on hand of the item out between the orders that wait for it.", in: ["coverage"],
      keys: [.function(10), .control("s")]),
    Command(
      "split.scheme", "Next scheme", label: "Scheme",
      help:
        "Shares out by date, by class, by order age, pro rata, or a fixed share each; what was typed goes.",
      in: ["split"], keys: [.function(7)]),
    Command(
      "split.release", "Release for picking", label: "Pick",
      help: "Makes picking lists of what the orders have reserved of the item.", in: ["split"],
      keys: [.function(8)]),
    Command(
      "split.why", "Why", label: "Why",
      help: "Tells how the line under the cursor will be served, and who has what it lacks.", in: ["split"],
      keys: [.function(11)]),
  ]
}
