package smena.text;

import smena.domain.people.Role;

/// What a role is called: the word for it, or what the shop calls a role of its own.
public final class RoleWords {
    private RoleWords() {}

    /// The name of `role` in the language of `words`.
    public static String name(Words words, Role role) {
        return role.title().isEmpty() ? words.get("role." + role.code()) : role.title();
    }
}
