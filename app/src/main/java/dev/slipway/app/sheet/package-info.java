/// What the machine is made of, beside the pages: SMBIOS, modules of memory, disks with their health, links.
///
/// Knows no page.
package dev.slipway.app.sheet;
