package smena.domain.people;

/// A person who stands at the till, whatever their role.
///
/// @param id their row
/// @param name as on the screen and on paper
/// @param role what they are trusted with
public record Employee(long id, String name, Role role) {}
