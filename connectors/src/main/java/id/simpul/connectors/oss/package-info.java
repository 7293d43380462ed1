/** OSS-RBA, the ministry of investment's licensing portal: what it pushes and what it is told. */
package id.simpul.connectors.oss;
