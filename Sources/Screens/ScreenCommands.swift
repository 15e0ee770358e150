import Terminal

/// The commands of the desk's own screens, beside those of the kit.
public enum ScreenCommands {
  /// All of them.
  public static let all: [Command] = [
    Command(
      "home.quit", "Leave Docket", label: "Leave", help: "Ends the program; drafts are kept.", in: ["home"],
      keys: [.function(3), .control("q")]),
    Command(
      "home.new-order", "New sales order", label: "New order", help: "Begins a sales order.", in: ["home"],
      keys: [.function(6), .control("n")]),
    Command(
      "home.new-quotation", "New quotation", label: "Quotation", help: "Begins a quotation.", in: ["home"],
      keys: [.function(7)]),
    Command(
      "home.cancel", "Empty the line", help: "Empties the line at the bottom.", in: ["home"],
      keys: [.function(12), Key(.escape), .control("c")]),

    Command(
      "customers.new-order", "New order for the customer", label: "Order",
      help: "Begins a sales order for the customer under the cursor.", in: ["customers"],
      keys: [.function(10)]),
    Command(
      "customers.orders", "Orders of the customer", label: "Orders",
      help: "Lists the orders of the customer under the cursor.", in: ["customers"], keys: [.function(11)]),
    Command(
      "items.adjust-stock", "Adjust stock", label: "Stock",
      help: "Counts stock of the item up or down, with a reason.",
      in: ["items"], keys: [.function(11)]),
    Command(
      "orders.next-step", "The order's next step", label: "Next step",
      help: "Shows what the workflow does next with the order under the cursor, and does it.", in: ["orders"],
      keys: [.function(10), .control("s")]),
    Command(
      "quotations.next-step", "The quotation's next step", label: "Next step",
      help: "Shows what the workflow does next with the quotation under the cursor, and does it.",
      in: ["quotations"],
      keys: [.function(10), .control("s")]),
    Command(
      "slips.invoice", "Invoice the slip", label: "Invoice",
      help: "Posts an invoice of the slip under the cursor.",
      in: ["slips"], keys: [.function(10), .control("s")]),

    Command(
      "picking-lists.register", "Register the picking", label: "Register",
      help: "Books what the list under the cursor asked for as picked.",
      in: ["picking-lists"], keys: [.function(10), .control("s")]),

    Command(
      "purchases.next-step", "The purchase order's next step", label: "Next step",
      help: "Confirms, receives or invoices the purchase order under the cursor: what comes next.",
      in: ["purchases"], keys: [.function(10), .control("s")]),
    Command(
      "purchases.receive", "Receive what came", label: "Receive",
      help: "Types what came of the purchase order under the cursor.", in: ["purchases"],
      keys: [.function(11)]),
    Command(
      "receipts.invoice", "Post the vendor's invoice", label: "Invoice",
      help: "Posts the vendor's invoice for the receipt under the cursor.", in: ["receipts"],
      keys: [.function(10), .control("s")]),
    Command(
      "vendors.new-order", "New purchase order", label: "Order",
      help: "Begins a purchase order for the vendor under the cursor.", in: ["vendors"],
      keys: [.function(10)]),
    Command(
      "vendors.receive", "Receive what came", label: "Receive",
      help: "Types what came from the vendor under the cursor, of all its orders.", in: ["vendors"],
      keys: [.function(11)]),
    Command(
      "document.next-step", "Save, or the next step", label: "Next",
      help: "Saves what was typed; with nothing to save, shows what the workflow does next, and does it.",
      in: ["document", "reader"], keys: [.function(10), .control("s")]),
    Command(
      "document.steps", "Other steps", label: "Steps",
      help: "Lists everything that can be done with the document now.",
      in: ["document", "reader"], keys: [.function(7)]),
    Command(
      "document.add-line", "Add a line", label: "Line", help: "Goes to the blank line at the end.",
      in: ["document"],
      keys: [.function(6), .control("n")]),
    Command(
      "document.why", "Why this price; documents or stock", label: "Why, view",
      help:
        "On a saved line, tells which prices and discounts were looked at and why; elsewhere, turns the rows below between stock and documents.",
      in: ["document"], keys: [.function(11)]),
    Command(
      "document.flow", "Jump to a related document", label: "Jump",
      help: "Opens the quotation, picking list, slip or invoice that belongs to the document.",
      in: ["document", "reader"], keys: [.function(2), .control("f")]),
    Command(
      "document.history", "History", help: "Tells who did what to the document.", in: ["document"],
      keys: [.control("x")]),
    Command(
      "document.copy-lines", "Copy lines from a document",
      help:
        "Copies the lines of any document to the order, with a factor, turned round, or at today's prices.",
      in: ["document"], keys: [.control("v")]),
    Command(
      "document.dates", "Available ship and receipt dates",
      help: "Lists the days on which the line can be shipped; F4 in a date of a line lists them too.",
      in: ["document"], keys: []),
    Command(
      "document.alternatives", "Delivery alternatives of the line",
      help: "Lists other warehouses, days and modes by which the line is there earlier.", in: ["document"],
      keys: []),
    Command(
      "document.simulate", "Price simulation of the line",
      help: "Sets price, discount, value, margin or ratio of the line; nothing changes until it is applied.",
      in: ["document"], keys: []),
    Command(
      "document.schedule", "Delivery schedule of the line",
      help: "Divides the line into several deliveries, or changes them.", in: ["document"], keys: []),
    Command(
      "projects.require", "Add an item requirement", label: "Require",
      help: "Adds what the project under the cursor needs from stock.", in: ["projects"],
      keys: [.function(10), .control("s")]),
    Command(
      "returns.next-step", "The return's next step", label: "Next step",
      help: "Receives what is registered, ends a quarantine, or registers an arrival: what comes next.",
      in: ["returns"], keys: [.function(10), .control("s")]),
    Command(
      "returns.register", "Register the arrival", label: "Arrival",
      help: "Registers what arrived of the return under the cursor.", in: ["returns"], keys: [.function(11)]),
    Command(
      "agreements.next-step", "The agreement's next step", label: "Next step",
      help:
        "Confirms the agreement under the cursor, makes it effective, or makes an order out of it: what comes next.",
      in: ["agreements"], keys: [.function(10), .control("s")]),
    Command(
      "agreements.order-lines", "Release order lines", label: "Lines",
      help: "Lists the order lines that draw on the agreement under the cursor.", in: ["agreements"],
      keys: [.function(11)]),
    Command(
      "invoices.return", "Return goods of the invoice", label: "Return",
      help: "Takes lines of the invoice under the cursor into a return.", in: ["invoices"],
      keys: [.function(10), .control("s")]),
    Command(
      "invoices.credit", "Credit the invoice", label: "Credit",
      help: "Posts a credit note against the invoice under the cursor.", in: ["invoices"],
      keys: [.function(11)]),
    Command(
      "holds.release", "Release the hold", label: "Release",
      help: "Ends the hold under the cursor, with a reason; the order goes on when none is left.",
      in: ["holds"], keys: [.function(10), .control("s")]),
    Command(
      "holds.check-out", "Check the hold out",
      help: "Writes your name into the hold under the cursor, so that others leave it alone.", in: ["holds"]),
    Command(
      "holds.override", "Override the check-out",
      help: "Takes the hold under the cursor over from whoever has checked it out; for managers.",
      in: ["holds"]),
    Command(
      "holds.all", "All holds", label: "All", help: "Lists the released holds too.", in: ["holds"],
      keys: [.function(11)]),
    Command(
      "credit.release", "Release from credit hold", label: "Release",
      help: "Lets the order under the cursor go on in spite of its credit, with a reason.",
      in: ["credit-holds"], keys: [.function(10), .control("s")]),
    Command(
      "credit.post", "Release and post",
      help: "Releases the order under the cursor and posts the document that was stopped.",
      in: ["credit-holds"]),
    Command(
      "credit.evaluate", "Evaluate credit",
      help: "Checks the order under the cursor anew; it becomes ready when nothing stops it any more.",
      in: ["credit-holds"]),
    Command(
      "credit.why", "Check credit limit", label: "Why",
      help: "Shows the arithmetic of the credit of the order under the cursor.", in: ["credit-holds"],
      keys: [.function(11)]),
    Command(
      "credit.all", "All credit holds", help: "Lists the orders that were released too.",
      in: ["credit-holds"]),
    Command(
      "trade.journals", "Trade agreement journals", label: "Journals",
      help: "Lists the journals in which prices and discounts are prepared.", in: ["trade-agreements"],
      keys: [.function(11)]),
    Command(
      "trade.into-journal", "Take the agreement into a journal",
      help: "Adds the agreement under the cursor to an open journal, as a line that takes its place.",
      in: ["trade-agreements"]),
    Command(
      "trade.parameters", "Price search",
      help: "Says which agreements are searched, by which date, and how discounts go together.",
      in: ["trade-agreements"]),
    Command(
      "trade.post", "Post the journal", label: "Post",
      help: "Shows what posting the journal under the cursor does, and does it.", in: ["trade-journals"],
      keys: [.function(10), .control("s")]),
    Command(
      "trade.check", "Check the journal", label: "Check",
      help: "Names overlaps and gaps with both rows, and the agreements that would end.",
      in: ["trade-journals"], keys: [.function(11)]),
    Command(
      "trade.select", "Select agreements into the journal",
      help: "Adds active agreements to the journal under the cursor as lines that take their place.",
      in: ["trade-journals"]),
    Command(
      "trade.adjust", "Adjust the journal",
      help: "Raises or lowers prices and discounts of all lines, and sets their dates.",
      in: ["trade-journals"]),
    Command(
      "document.multiline", "Calculate multiline discount",
      help: "Gives lines whose items go together the discount that their quantities reach together.",
      in: ["document"]),
    Command(
      "document.total-discount", "Fetch total discount",
      help: "Takes the total discount that trade agreements give on the lines.", in: ["document"]),
    Command(
      "selling.log", "Log of suggestions", label: "Log",
      help: "Lists what was suggested on which document, and what became of it.", in: ["selling"],
      keys: [.function(11)]),
    Command(
      "document.take-suggestion", "Take the suggestion",
      help: "Takes the first suggestion: an up-sell replaces the item, a cross-sell adds a line.",
      in: ["document"], keys: [.control("k")]),
    Command(
      "document.suggestions", "Suggestions for the line",
      help: "Lists what is suggested for the line, to take or to decline, with what is to be said about it.",
      in: ["document"], keys: [.control("u")]),
    Command(
      "document.credit", "Check credit limit",
      help: "Shows what counts against the credit limit, what holds the order and what does not.",
      in: ["document"]),
    Command(
      "paper.write", "Write a PDF", label: "PDF", help: "Writes the paper as a PDF file.", in: ["paper"],
      keys: [.function(10), .control("s")]),
    Command(
      "paper.print", "Print", label: "Print", help: "Hands the paper to a printer.", in: ["paper"],
      keys: [.function(7)]),
    Command(
      "paper.language", "Next language", label: "Language",
      help: "Shows the paper in the next language that papers can be written in.", in: ["paper"],
      keys: [.function(8)]),
    Command(
      "reader.close", "Back", label: "Back", help: "Goes back one step.", in: ["reader", "paper"],
      keys: [.function(12), Key(.escape), .function(3), .control("c"), .control("q")]),
  ]
}
