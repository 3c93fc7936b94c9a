/// What a person can ask of the till: one class for one family of use cases.
@NullMarked
package smena.service;

import org.jspecify.annotations.NullMarked;
