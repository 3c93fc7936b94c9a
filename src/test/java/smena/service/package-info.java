/// Tests of what a person can ask of the till, over real data folders.
@NullMarked
package smena.service;

import org.jspecify.annotations.NullMarked;
