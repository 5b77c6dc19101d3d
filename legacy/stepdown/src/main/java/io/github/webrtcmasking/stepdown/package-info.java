/**
 * Rewrites class files for Java 17 to class files for Java 8.
 *
 * <pre>
 *   StepDown        the program: reads class files, writes them anew, copies everything else
 *   ClassFiles      what is in a folder or jar
 *   KnownClasses    the hierarchy, and which private members a nested class uses
 *   Backports       what there is in the place of newer methods and types of the JDK
 *   Nullness        annotations that Java 8 stumbles over
 *   LoweredClass    one class: its level, its records, its private members
 *   LoweredMethod   one method: its calls
 *   EmptyDefaults   methods that older versions of an interface leave to the class
 *   RecordMethods   equals, hashCode and toString of a record, written out
 *   TextJoin        a string concatenation, written out
 * </pre>
 */
package io.github.webrtcmasking.stepdown;
