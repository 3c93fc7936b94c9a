package smena.ui.people;

import smena.service.people.People;
import smena.service.people.Pins;
import smena.service.people.Roles;
import smena.service.people.Staff;

/// What the page of people asks.
///
/// @param staff everybody who works here or did
/// @param roles the table of rights
/// @param people who is added, and when they were born
/// @param pins new PINs
public record PeopleServices(Staff staff, Roles roles, People people, Pins pins) {}
