/// What the services need from the world outside: printers and their queue.
@NullMarked
package smena.service.ports;

import org.jspecify.annotations.NullMarked;
