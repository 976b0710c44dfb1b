package io.claimline.gateway.app.recordings.vault;

class DirectoryVaultTest extends VaultContract {
    @Override
    protected Vault vault() {
        return new DirectoryVault(folder);
    }
}
