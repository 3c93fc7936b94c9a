/// Print jobs: ordered with their document, stored, and decided about.
@NullMarked
package smena.service.printjob;

import org.jspecify.annotations.NullMarked;
