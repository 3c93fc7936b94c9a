/// Tests of the contract, over real sockets.
@NullMarked
package smena.api;

import org.jspecify.annotations.NullMarked;
