/// What the services need from outside: printers and their queue, the fiscal module, the API
/// server.
@NullMarked
package smena.service.ports;

import org.jspecify.annotations.NullMarked;
