/// What a machine is made of, beside the pages: SMBIOS, modules of memory, disks with their health, links.
///
/// Knows the fleet, and no page.
package dev.slipway.app.sheet;
