/// The actions on delivery dates and delivery schedules.
public enum DeliveryActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(SaveCalendar.self), AnyAction(DeleteCalendar.self), AnyAction(SaveTransportTime.self),
    AnyAction(DeleteTransportTime.self), AnyAction(SaveDeadline.self), AnyAction(DeleteDeadline.self),
    AnyAction(SaveSchedule.self), AnyAction(RemoveSchedule.self), AnyAction(ChooseDate.self),
    AnyAction(TakeAlternative.self), AnyAction(ChangeDates.self),
  ]
}
