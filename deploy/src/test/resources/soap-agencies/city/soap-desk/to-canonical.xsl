<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text"/>
  <xsl:template match="/">
    <xsl:sequence select="serialize(
      map{'id': string(/pesan/nomor), 'key': string(/pesan/kunci), 'title': string(/pesan/judul)},
      map{'method': 'json'})"/>
  </xsl:template>
</xsl:stylesheet>
