/// Who we are and whom we trust: keys, certificates, fingerprints, and the files that hold them.
///
/// Knows only `failure`, so that the client and the daemon prove themselves to each other in the same way.
package dev.slipway.core.pki;
