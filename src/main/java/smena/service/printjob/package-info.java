/// Print jobs: ordered with their document, stored, decided about.
@NullMarked
package smena.service.printjob;

import org.jspecify.annotations.NullMarked;
